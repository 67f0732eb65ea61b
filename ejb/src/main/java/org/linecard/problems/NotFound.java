package org.linecard.problems;

/** There is nothing here, or nothing that the caller may know of: the two are never told apart. */
public class NotFound extends Refused {

    public NotFound() {
        super(null, "notFound");
    }

    /** @return {@code found}, unless it is null. */
    public static <T> T unless(T found) {
        if (found == null) throw new NotFound();
        return found;
    }
}
