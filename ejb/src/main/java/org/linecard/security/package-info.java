/** Who may do what, and how a secret is kept. Depends on nothing. */
package org.linecard.security;
