package org.linecard.vendors;
import java.util.*;
public record VendorPack(String vendor, List<Challenge> auth) { }
