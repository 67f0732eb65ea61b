package org.linecard.users;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linecard.customers.Tenants;
import org.linecard.problems.Refusals;

class UserTest {

    @Test
    void everythingWrongWithAProfileIsToldAtOnce() {
        assertEquals(Map.of("name", "tooLong", "extension", "extension.form", "email", "email.form", "department", "controlCharacter", "timeZone", "timeZone.unknown", "language", "language.unknown"),
            Refusals.of(() -> new UserProfile("n".repeat(81), "12a", "mail@", "Sales\nOps", "Mars/Base", "xx-YY")));
    }

    @Test
    void aUserNeedsOnlyAName() {
        var user = new User(Tenants.customer("widgets"), new UserProfile(" Ann ", "", null, "  ", null, null));
        assertEquals(new UserProfile("Ann", null, null, null, null, null), user.profile());
        assertEquals("acme/widgets/", user.getOwnerPath());
        assertFalse(user.getVoicemail().isEnabled());
    }

    @Test
    void peopleKnowAUserByNameAndExtension() {
        var user = new User(Tenants.customer("widgets"), new UserProfile("Ann", "201", null, null, null, null));
        assertEquals("Ann (201)", user.label());
        assertEquals("widgets", user.getCustomer().getSlug());
    }

    @Test
    void aVoicemailBoxThatIsOnNeedsAPin() {
        assertEquals("pin: required", Refusals.one(() -> new Voicemail(true, " ", null, null)));
        assertDoesNotThrow(() -> new Voicemail(false, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "1234567890123", "12a4", "12 34"})
    void aPinIsTypedOnAPhone(String pin) {
        assertEquals("pin: pin.form", Refusals.one(() -> new Voicemail(true, pin, null, null)));
    }

    @Test
    void voicemailSettingsEqualByWhatTheySay() {
        assertEquals(new Voicemail(true, "1234", "a@b.example", null), new Voicemail(true, " 1234 ", "a@b.example", Voicemail.Greeting.STANDARD));
        assertFalse(new Voicemail(true, "1234", null, null).equals(new Voicemail(true, "1235", null, null)));
    }

    @Test
    void everythingWrongWithACallerIdIsToldAtOnce() {
        assertEquals(Map.of("name", "controlCharacter", "number", "number.form", "emergencyNumber", "number.form"), Refusals.of(() -> new CallerId("Ann\u0000", "+49-221", "one", false)));
    }
}
