package org.linecard.portal.workbench;

import org.linecard.editions.Edition;

/** The colour in which an edition's standing is shown. */
final class Tones {

    private Tones() { }

    static String of(Edition edition) {
        return switch (edition.getStanding()) { case DRAFT -> "idle"; case PUBLISHED -> "ok"; case DIFFERS -> "warn"; };
    }
}
