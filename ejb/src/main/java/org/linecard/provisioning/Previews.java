package org.linecard.provisioning;

import static org.linecard.security.Roles.ADMIN;
import static org.linecard.security.Roles.CUSTOMER;
import static org.linecard.security.Roles.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linecard.editions.PublishedEditions;
import org.linecard.hardware.Device;
import org.linecard.hardware.Devices;
import org.linecard.settings.Settings;
import org.linecard.templates.TemplateError;
import org.linecard.vendors.FileRule;
import org.linecard.vendors.VendorPack;
import org.linecard.vendors.VendorPacks;

/** Shows people what a device would get, by the very function that serves it. */
@Stateless
@RolesAllowed({ADMIN, RESELLER, CUSTOMER})
public class Previews {

    @Inject
    private Devices devices;

    @Inject
    private VendorPacks packs;

    @Inject
    private Upgrades upgrades;

    @Inject
    private GivenLayers layers;

    @Inject
    private PublishedEditions editions;

    @Inject
    private GivenTemplates templates;

    private final String publicUrl = Settings.fromEnvironment().publicUrl();

    /** The device's own files first, then those that all devices of its model share. */
    public List<Preview> of(long id) {
        var device = devices.byId(id);
        var pack = pack(device);
        return pack.files().stream().filter(rule -> !rule.absent() && rule.scope() != FileRule.Scope.BOOK && !rule.name().isEmpty() && fits(rule, device))
            .map(rule -> preview(device, pack, rule)).toList();
    }

    /** What to enter at the device, or at its vendor's redirection service. */
    public String provisionUri(long id) {
        var device = devices.byId(id);
        return sheets(device, pack(device)).provisionUri(device);
    }

    private Preview preview(Device device, VendorPack pack, FileRule rule) {
        var name = rule.nameFor(Sheets.identity(device), pack.model(device.getModel()).orElseThrow());
        var url = publicUrl + "/p/" + name;
        try {
            var sheets = sheets(device, pack);
            var sheet = rule.scope() == FileRule.Scope.COMMON ? sheets.common() : sheets.of(device, upgrades.of(device), rule.template()).masked();
            return new Preview(name, url, rule.text(Renderer.render(pack, rule, sheet)), null);
        } catch (TemplateError e) {
            return new Preview(name, url, null, e.getMessage());
        }
    }

    private static boolean fits(FileRule rule, Device device) {
        var kind = device.getIdentity().getKind().name().toLowerCase(java.util.Locale.ROOT);
        return rule.scope() == FileRule.Scope.COMMON || rule.name().toLowerCase(java.util.Locale.ROOT).contains("{" + kind + "}");
    }

    private Sheets sheets(Device device, VendorPack pack) {
        return new Sheets(pack, pack.model(device.getModel()).orElseThrow(), publicUrl, layers.of(device.getOwnerPath(), device.getGroupId(), device.getProfileId()), Reasons.UNASKED);
    }

    private VendorPack pack(Device device) {
        var pack = packs.pack(device.getVendor()).orElseThrow();
        return editions.in(pack, templates.of(device.getOwnerPath(), pack.folder()), device.getOwnerPath());
    }
}
