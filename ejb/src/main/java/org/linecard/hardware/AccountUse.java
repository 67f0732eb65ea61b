package org.linecard.hardware;

import java.util.List;
import org.linecard.accounts.SipAccount;

/**
 * A phone (SIP account) and where it is plugged in: one row of a user's Phones tab.
 *
 * @param lines lines of hardware that are linked to it; empty for a softphone or an account not used yet
 */
public record AccountUse(SipAccount account, List<Line> lines) { }
