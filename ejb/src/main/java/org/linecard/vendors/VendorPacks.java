package org.linecard.vendors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.*;
@ApplicationScoped
public class VendorPacks { public Optional<PhoneModel> model(String v, String m) { return Optional.empty(); } public List<Match> match(String p) { return List.of(); } }
