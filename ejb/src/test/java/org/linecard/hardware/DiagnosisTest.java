package org.linecard.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linecard.hardware.Chain.account;
import static org.linecard.hardware.Chain.device;
import static org.linecard.hardware.Chain.fetching;
import static org.linecard.hardware.LineSettings.plain;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linecard.customers.Tenants;
import org.linecard.hardware.Diagnosis.Finding;
import org.linecard.hardware.Diagnosis.Part;
import org.linecard.registrar.Registrars;
import org.linecard.registrar.Registration;
import org.linecard.registrar.Registry;

class DiagnosisTest {

    private static final LineSettings OFF = new LineSettings(null, null, null, false, null, null, null);

    /** Everything broken at once, mended one by one: what is told first is what is nearest to the root. */
    @Test
    void theFirstBrokenLinkOfTheChainDecides() {
        var widgets = Tenants.customer("widgets");
        var device = device(Tenants.reseller("acme"), 2);
        device.move(LifeCycle.RETURNED);
        device.deactivate();
        widgets.suspend();
        assertEquals(Finding.RETIRED, finding(device));

        device.move(LifeCycle.STOCK);
        assertEquals(Finding.IN_STOCK, finding(device));

        device.depart();
        device.arriveAt(widgets);
        device.fitAnew(2);
        assertEquals(Finding.INACTIVE, finding(device));

        device.activate();
        assertEquals(Finding.CUSTOMER_SUSPENDED, finding(device));

        widgets.resume();
        assertEquals(Finding.NO_LINE_LINKED, finding(device));

        device.line(2, account(widgets, "off", false), OFF);
        assertEquals(Finding.LINE_DISABLED, finding(device));

        device.line(2, account(widgets, "off", false), plain());
        assertEquals(Finding.PHONE_DISABLED, finding(device));

        device.line(2, account(widgets, "ann"), plain());
        assertEquals(Finding.NEVER_FETCHED, finding(device));

        assertEquals(Finding.READY, finding(fetching(device)));
        assertEquals(Finding.NOT_REGISTERED, Diagnosis.of(device, answer(Registrars.gone(), "ann")).finding());
        assertEquals(Finding.REGISTERED, Diagnosis.of(device, answer(Registrars.here(), "ann")).finding());
    }

    @Test
    void ofSeveralLinesTheOneThatIsNotRegisteredIsTold() {
        var widgets = Tenants.customer("widgets");
        var device = fetching(device(widgets, 2));
        device.line(1, account(widgets, "ann"), plain());
        device.line(2, account(widgets, "bob"), plain());
        assertEquals(2, Diagnosis.of(device, new Registry(Map.of("ann@widgets.example", Registrars.here(), "bob@widgets.example", Registrars.gone()))).line().getNumber());
        var half = Diagnosis.of(device, answer(Registrars.here(), "ann"));
        assertEquals(Finding.READY, half.finding());
        assertEquals(2, half.line().getNumber());
        assertEquals(Part.REGISTRAR, Diagnosis.of(device, answer(Registrars.gone(), "bob")).broken());
    }

    private static Registry answer(Registration said, String user) {
        return new Registry(Map.of(user + "@widgets.example", said));
    }

    @Test
    void theTestAboveSawEveryFinding() {
        assertEquals(List.of(Finding.RETIRED, Finding.IN_STOCK, Finding.INACTIVE, Finding.CUSTOMER_SUSPENDED, Finding.NO_LINE_LINKED, Finding.LINE_DISABLED, Finding.PHONE_DISABLED,
            Finding.NEVER_FETCHED, Finding.NOT_REGISTERED, Finding.READY, Finding.REGISTERED), List.of(Finding.values()));
    }

    @Test
    void lostHardwareIsRetiredToo() {
        var device = device(1);
        device.move(LifeCycle.LOST);
        assertEquals(Finding.RETIRED, finding(device));
    }

    @Test
    void oneWorkingLineIsEnough() {
        var widgets = Tenants.customer("widgets");
        var device = device(widgets, 3);
        device.line(1, account(widgets, "a"), OFF);
        device.line(2, account(widgets, "b", false), plain());
        device.line(3, account(widgets, "c"), plain());
        var diagnosis = Diagnosis.of(device);
        assertEquals(Finding.NEVER_FETCHED, diagnosis.finding());
        assertEquals(3, diagnosis.line().getNumber());
        assertTrue(diagnosis.canRegister());
        assertNull(diagnosis.broken());
    }

    @Test
    void aDisabledPhoneIsToldBeforeADisabledLine() {
        var widgets = Tenants.customer("widgets");
        var device = device(widgets, 2);
        device.line(1, account(widgets, "a"), OFF);
        device.line(2, account(widgets, "b", false), plain());
        var diagnosis = Diagnosis.of(device);
        assertEquals(Finding.PHONE_DISABLED, diagnosis.finding());
        assertEquals(2, diagnosis.line().getNumber());
        assertEquals(Part.PHONE, diagnosis.broken());
    }

    @Test
    void whatCannotRegisterNamesItsPlaceInTheChain() {
        var diagnosis = Diagnosis.of(device(1));
        assertEquals(Part.LINE, diagnosis.broken());
        assertFalse(diagnosis.canRegister());
        assertNull(diagnosis.account());
    }

    private static Finding finding(Device device) {
        return Diagnosis.of(device).finding();
    }
}
