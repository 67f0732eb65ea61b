package org.linecard.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.linecard.customers.Customer;

/** Moments as people read them: in the zone of the customer that they belong to, otherwise in the viewer's own, which the browser tells. */
@Named
@ApplicationScoped
public class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss zzz", Locale.ENGLISH);

    private final String started = Long.toString(Instant.now().getEpochSecond(), Character.MAX_RADIX);

    /** When this server started, as a short text that is different each time. */
    public String getStarted() {
        return started;
    }

    /** {@code today 08:14}, {@code yesterday 23:41}, {@code 3 Nov 2026}; {@code never} for null. */
    public String near(Instant instant, Customer customer) {
        if (instant == null) return "never";
        var zone = zone(customer);
        var at = instant.atZone(zone);
        var today = LocalDate.now(zone);
        if (at.toLocalDate().equals(today)) return "today " + TIME.format(at);
        if (at.toLocalDate().equals(today.minusDays(1))) return "yesterday " + TIME.format(at);
        return DAY.format(at) + " " + TIME.format(at);
    }

    public String date(Instant instant, Customer customer) {
        return DAY.format(instant.atZone(zone(customer)));
    }

    /** To the second, with the zone's name. */
    public String clock(Instant instant, Customer customer) {
        return CLOCK.format(instant.atZone(zone(customer)));
    }

    static String full(Instant instant, ZoneId zone) {
        return FULL.format(instant.atZone(zone));
    }

    static ZoneId viewer() {
        var cookie = (Cookie) FacesContext.getCurrentInstance().getExternalContext().getRequestCookieMap().get("zone");
        try {
            return cookie == null ? ZoneOffset.UTC : ZoneId.of(cookie.getValue().replace("%2F", "/"));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static ZoneId zone(Customer customer) {
        return customer == null ? viewer() : customer.zone();
    }
}
