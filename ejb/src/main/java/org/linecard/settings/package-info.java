/** What the server is told from outside. All of it, with types and defaults, is listed in docs/settings.md. */
package org.linecard.settings;
