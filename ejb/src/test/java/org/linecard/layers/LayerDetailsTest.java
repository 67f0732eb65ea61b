package org.linecard.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linecard.customers.Tenants;
import org.linecard.problems.Refusals;
import org.linecard.vars.Layer.Kind;
import org.linecard.vars.Vars;

class LayerDetailsTest {

    @Test
    void nothingIsEmptyNotNull() {
        assertEquals("", new LayerDetails("Reception", null).vars());
        assertEquals("", new LayerDetails(" Reception ", " \n ").vars());
        assertEquals("Reception", new LayerDetails(" Reception ", null).name());
    }

    @Test
    void aNameIsOneShortLine() {
        assertEquals("name: required", Refusals.one(() -> new LayerDetails(" ", null)));
        assertEquals("name: tooLong", Refusals.one(() -> new LayerDetails("x".repeat(61), null)));
        assertEquals("name: controlCharacter", Refusals.one(() -> new LayerDetails("a\nb", null)));
    }

    @Test
    void badTextIsRefusedInTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertEquals("vars: vars.long", refusal("x".repeat(1 << 20)));
            assertEquals("vars: vars.long", refusal(keys(10_000)));
            assertEquals("vars: vars.deep", refusal("custom = " + "[".repeat(5_000) + "]".repeat(5_000)));
            assertEquals("vars: vars.toml", refusal("expiry = 60\nexpiry = 90"));
            assertEquals("vars: vars.toml", refusal("expiry = 60\u0000"));
            assertEquals("vars: vars.type", refusal("expiry = '60'"));
            assertEquals("vars: vars.misspelt", refusal("expirey = 60"));
            assertEquals("vars: vars.unknown", refusal("wallpaper = 'sea'"));
        });
    }

    @Test
    void aKeyBeyondEveryPhoneIsRefused() {
        assertEquals("vars: vars.type", refusal(keys(501)));
    }

    @Test
    void theTextBeforeIsKeptAndTheSameAgainIsNoChange() {
        var layer = new StoredLayer(Tenants.customer("widgets"), Kind.PROFILE, new LayerDetails("Reception", "expiry = 60"));
        assertNull(layer.getText().getPrevious());
        layer.change(new LayerDetails("Front desk", "expiry = 90"));
        layer.change(new LayerDetails("Front", "expiry = 90"));
        assertEquals("expiry = 60", layer.getText().getPrevious());
        assertEquals("expiry = 90", layer.getText().getVars());
        assertEquals("Front", layer.label());
    }

    @Test
    void aTenantsOwnHasItsNameAndItsKind() {
        var layer = StoredLayer.own(Tenants.customer("widgets"), null);
        assertEquals(Kind.CUSTOMER, layer.getKind());
        assertEquals(layer.getOwner().getName(), layer.layer().name());
        assertEquals(Vars.NONE, layer.layer().vars());
    }

    private static String refusal(String vars) {
        return Refusals.one(() -> new LayerDetails("Reception", vars));
    }

    private static String keys(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "[[keys]]\nkey = " + i + "\ntype = 'blf'\nvalue = '1'\n").collect(Collectors.joining());
    }
}
