/**
 * Linecard's domain and services. Packages are features; this is the map of the arrows that are allowed between them, each allowing also what
 * lies behind it.
 *
 * <pre>
 * demo ─→ every feature                   provisioning ─→ editions, links, phonebooks, hardware, vendors, vars, upgrades
 * upgrades ─→ hardware, firmware          firmware ─→ vendors
 * phonebooks ─→ hardware                  links ─→ hardware, vendors
 * hardware ─→ registrar, layers           registrar ─→ accounts ─→ users ─→ customers
 * provisioning ─→ knocks ─→ hardware, vendors
 * layers ─→ customers, vendors, vars      catalogue ─→ vendors, epochs
 * vendors ─→ templates, vars ─→ problems
 * workbench ─→ provisioning               editions ─→ vendors, customers
 * customers ─→ tenancy ─→ persistence ─→ problems
 * features ─→ audit ─→ epochs ─→ tenancy, settings
 * features ─→ security, settings, networks ─→ nothing
 * settings ─→ networks
 * </pre>
 *
 * The portal and the phones' WAR see this module; it never sees them. {@code HouseRulesTest} checks all of it.
 */
package org.linecard;
