package org.linecard.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linecard.hardware.Chain.account;
import static org.linecard.hardware.Chain.device;
import static org.linecard.hardware.Chain.fetching;
import static org.linecard.hardware.LineSettings.plain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linecard.customers.Tenants;
import org.linecard.problems.Refusals;

class DeviceTest {

    @Test
    void aNewDeviceHasAllItsLinesAndItsOwnName() {
        var device = device(3);
        assertEquals(List.of(1, 2, 3), numbers(device));
        assertTrue(device.linkedLines().isEmpty());
        assertEquals(Chain.MAC, device.getProvisioningUser());
        assertTrue(device.provisioningPassword().length() >= 16);
        assertNotEquals(device.provisioningPassword(), device.adminPassword());
        assertEquals(LifeCycle.PREPARED, device.getLifeCycle());
    }

    @Test
    void hardwareOfAResellerIsStock() {
        var device = device(Tenants.reseller("acme"), 1);
        assertEquals(LifeCycle.STOCK, device.getLifeCycle());
        assertNull(device.getCustomer());
    }

    @Test
    void aLinkedLineHasItsPhoneAndSettings() {
        var device = device(2);
        var ann = account("ann");
        var revision = device.getRevision();
        device.line(2, ann, new LineSettings("Ann", null, "+49221", true, null, null, null));
        assertSame(ann, device.line(2).getAccount());
        assertEquals("Ann", device.line(2).settings().label());
        assertEquals(List.of(2), device.linkedLines().stream().map(Line::getNumber).toList());
        assertTrue(device.getRevision() > revision);
    }

    @Test
    void aLineBecomesFree() {
        var device = device(1);
        device.line(1, account("ann"), plain());
        device.line(1, null, plain());
        assertFalse(device.line(1).isLinked());
    }

    @Test
    void anAccountOfAnotherCustomerIsRefused() {
        var device = device(1);
        assertEquals("account: account.otherCustomer", Refusals.one(() -> device.line(1, account(Tenants.customer("gadgets"), "eve"), plain())));
        assertFalse(device.line(1).isLinked());
    }

    @Test
    void hardwareInStockIsLinkedToNobody() {
        var device = device(Tenants.reseller("acme"), 1);
        assertEquals("account: account.otherCustomer", Refusals.one(() -> device.line(1, account("ann"), plain())));
    }

    @Test
    void anAccountSitsOnADeviceOnce() {
        var device = device(2);
        var ann = account("ann");
        device.line(1, ann, plain());
        assertEquals("account: account.onOtherLine", Refusals.one(() -> device.line(2, ann, plain())));
        assertEquals(List.of("ann@widgets.example", 1), Refusals.args(() -> device.line(2, ann, plain())));
        device.line(1, ann, plain());
    }

    @Test
    void aLineThatTheModelLacksIsRefused() {
        var device = device(2);
        for (int number : new int[] {-1, 0, 3}) {
            assertEquals("number: line.lacking", Refusals.one(() -> device.line(number, null, plain())));
            assertEquals(List.of(number, 2), Refusals.args(() -> device.line(number)));
        }
    }

    @Test
    void aSmallerModelIsRefusedWhileALineInUseWouldGo() {
        var device = device(4);
        device.line(3, account("ann"), plain());
        assertEquals("model: model.lineInUse", Refusals.one(() -> device.fit("Yealink", "T31P", 2)));
        assertEquals("T46U", device.getModel());
        assertEquals(4, device.getLines().size());
    }

    @Test
    void aModelMayShrinkToItsLastLineInUseAndGrowAgain() {
        var device = device(4);
        var ann = account("ann");
        device.line(2, ann, plain());
        device.fit("Yealink", "T31P", 2);
        assertEquals(List.of(1, 2), numbers(device));
        device.fit("Yealink", "T48U", 16);
        assertEquals(IntStream.rangeClosed(1, 16).boxed().toList(), numbers(device));
        assertSame(ann, device.line(2).getAccount());
    }

    @Test
    void anAccountThatGoesFreesItsLine() {
        var device = device(2);
        var ann = account("ann");
        var bob = account("bob");
        device.line(1, ann, plain());
        device.line(2, bob, plain());
        device.unlink(ann);
        assertEquals(List.of(2), device.linkedLines().stream().map(Line::getNumber).toList());
    }

    @Test
    void aHandOverLeavesNothingOfTheFormerOwner() {
        var device = device(2);
        device.line(1, account("ann"), plain());
        device.change(new DeviceDetails("Room 3", "SN-1", "their notes", "ntp_server = \"theirs\"", "http://theirs/book", "http://theirs/fw", "http://theirs/p", LocalDate.EPOCH, LocalDate.EPOCH));
        device.useVendorPin("4711");
        var password = device.provisioningPassword();
        var admin = device.adminPassword();
        device.depart();
        device.arriveAt(Tenants.customer("gadgets"));
        device.fitAnew(2);
        assertEquals("acme/gadgets/", device.getOwnerPath());
        assertTrue(device.linkedLines().isEmpty());
        assertTrue(device.getLines().stream().allMatch(l -> l.getOwnerPath().equals("acme/gadgets/")));
        assertNotEquals(password, device.provisioningPassword());
        assertNotEquals(admin, device.adminPassword());
        assertEquals(new DeviceDetails(null, "SN-1", null, null, null, null, null, null, null), device.details());
        assertEquals("4711", device.vendorPin());
    }

    @Test
    void aDeviceOnItsWayHasArrivedOnceItFetched() {
        var device = device(1);
        assertEquals(LifeCycle.PREPARED, device.getLifeCycle());
        assertEquals(LifeCycle.FETCHED, fetching(device).getLifeCycle());
        device.move(LifeCycle.LOST);
        assertEquals(LifeCycle.LOST, device.getLifeCycle());
    }

    @Test
    void theFirstActivationIsRemembered() {
        var device = device(1);
        device.deactivate();
        assertFalse(device.isActive());
        device.activate();
        assertTrue(device.isActive());
        assertNotNull(device.getActivateDate());
    }

    @Test
    void linesAreChangedOnlyThroughTheirDevice() {
        assertThrows(UnsupportedOperationException.class, () -> device(1).getLines().clear());
    }

    private static List<Integer> numbers(Device device) {
        return device.getLines().stream().map(Line::getNumber).toList();
    }

    @Test
    void aTargetOfItsOwnIsForThisModelAndThisOwner() {
        var device = Chain.device(2);
        device.aimAt("108.86.0.90", true);
        device.fit("Yealink", "T46U", 3);
        assertEquals("108.86.0.90", device.getFirmwareTarget());
        device.fit("Yealink", "T43U", 3);
        assertNull(device.getFirmwareTarget());
        device.aimAt("108.86.0.90", true);
        device.arriveAt(Tenants.customer("gadgets"));
        assertNull(device.getFirmwareTarget());
        assertFalse(device.isFirmwareDowngrade());
    }
}
