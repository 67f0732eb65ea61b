package org.linecard.provisioning;

import java.util.Map;
import org.linecard.knocks.Knocking;
import org.linecard.knocks.Refusal;

/** Passes on what became of phones that got no file, to where people see it. */
final class Refusals {

    private Refusals() { }

    /** @param known with the devices of their identities */
    static void tell(Knocking knocking, Map<Seen.What, Tally> known) {
        known.forEach((what, tally) -> tell(knocking, what, tally));
    }

    /** A file that the pack says is never there is asked for by every phone of its make, so without a device an absent one is nothing to tell. */
    private static void tell(Knocking knocking, Seen.What what, Tally tally) {
        var refusal = new Refusal(what.identity(), what.device(), what.ownerPath(), what.address(), what.agent(), what.file(), what.verdict().name(), tally.count(), tally.first(), tally.last());
        switch (what.verdict()) {
            case SERVED, CURRENT -> { if (what.device() != null) knocking.proved(what.device(), what.address(), tally.last()); }
            case CHALLENGED -> knocking.asked(refusal);
            case ABSENT -> { if (what.device() != null) knocking.refused(refusal); }
            case WRONG, SPENT, UNKNOWN, INACTIVE, FAILED -> knocking.refused(refusal);
        }
    }
}
