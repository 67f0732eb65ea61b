package org.linecard.portal.hardware;

import org.linecard.hardware.Device;
import org.linecard.portal.Me;
import org.linecard.provisioning.Voice;

/** Where what a voice says is edited, by this person. */
final class Editors {

    private final Device device;
    private final Me me;

    Editors(Device device, Me me) {
        this.device = device;
        this.me = me;
    }

    /** Relative to the pages of a customer; empty for nowhere. */
    String of(Voice voice) {
        return switch (voice.entity()) {
            case "PlatformLayer" -> "../admin/platform.xhtml";
            case "StoredLayer" -> "layer.xhtml?id=" + voice.id();
            case "Customer" -> me.isAboveCustomers() ? "../reseller/customer.xhtml?id=" + voice.id() : "";
            case "User" -> page(voice.field()) + "?id=" + voice.id();
            case "SipAccount" -> userOf(voice.id());
            case "Device" -> ofDevice(voice.field());
            case "Line" -> "device-edit.xhtml?id=" + device.getId();
            default -> "";
        };
    }

    private String ofDevice(String field) {
        return switch (field) {
            case "identity.canonical", "provisioningUser", "userPassword" -> "";
            case "owner", "firmwareTarget" -> me.isAboveCustomers() ? "device.xhtml?id=" + device.getId() : "";
            case "provisioningPassword" -> "device.xhtml?id=" + device.getId();
            default -> "device-edit.xhtml?id=" + device.getId();
        };
    }

    private static String page(String field) {
        return field.startsWith("callerId") ? "user-caller-id.xhtml" : field.startsWith("voicemail") ? "user-voicemail.xhtml" : "user.xhtml";
    }

    private String userOf(long account) {
        return device.linkedLines().stream().filter(line -> line.getAccount().getId() == account).findFirst().map(line -> "user-phones.xhtml?id=" + line.getAccount().getUser().getId()).orElse("");
    }
}
