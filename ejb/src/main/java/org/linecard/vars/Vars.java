package org.linecard.vars;
public record Vars() { public static Vars parse(String t) { return null; } }
