package org.linecard.knocks;

import java.time.Instant;

/** How often one device was refused lately, and when last. */
public record KnockSummary(long times, Instant last) { }
