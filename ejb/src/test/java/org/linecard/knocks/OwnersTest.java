package org.linecard.knocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnersTest {

    @Test
    void anAddressOfOneCustomerIsThatCustomers() {
        assertEquals("acme/widgets/", Owners.common(Set.of("acme/widgets/")));
    }

    @Test
    void anAddressOfSeveralCustomersOfAResellerIsTheResellers() {
        assertEquals("acme/", Owners.common(Set.of("acme/widgets/", "acme/gadgets/")));
        assertEquals("acme/", Owners.common(Set.of("acme/widgets/", "acme/")));
    }

    @Test
    void anAddressOfSeveralResellersIsNobodys() {
        assertEquals("", Owners.common(Set.of("acme/widgets/", "globex/initech/")));
        assertEquals("", Owners.common(Set.of("acme/", "acme-two/")));
    }

    @Test
    void anAddressOfNobodyIsNobodys() {
        assertEquals("", Owners.common(Set.of()));
    }
}
