package org.linecard.epochs;

/** A value with what it was made under. */
public record Kept<T>(Stamp stamp, T value) { }
