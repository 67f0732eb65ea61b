package org.linecard.provisioning;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.CUSTOMER;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageQuery;
import org.linecard.persistence.PageRequest;

/** Which phone asked for what, when and from where. */
@Stateless
@RolesAllowed({ADMIN, RESELLER, CUSTOMER})
public class Sightings {

    @PersistenceContext
    private EntityManager em;

    /** Newest first. Filter {@code device}: an id. Searched by file, address and agent. */
    public Page<Sighting> page(PageRequest request) {
        var query = PageQuery.of(em, Sighting.class, "ownerPath").byTime().sortable("at", "e.at").searched("e.file", "e.address", "e.agent");
        if (request.filters().containsKey("device")) query.where("e.deviceId = :device", "device", Long.valueOf(request.filters().get("device")));
        return query.page(request);
    }
}
