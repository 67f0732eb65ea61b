package org.linecard.audit;

/**
 * One field of one entry.
 *
 * @param field attribute name; a part of an embedded value as {@code voicemail.enabled}
 * @param from  the value before, null when there was none
 * @param to    the value after, null when there is none; dots for a secret
 */
public record Change(String field, String from, String to) {

    /** What stands for a secret's value, before and after alike. */
    static final String DOTS = "••••••";
}
