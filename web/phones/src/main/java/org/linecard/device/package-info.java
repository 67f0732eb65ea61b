/**
 * The door for phones: files below {@code /p/}, asked for by machines that prove themselves by HTTP Basic or Digest. Decides nothing: that is
 * {@link org.linecard.provisioning.Provisioning}. Knows no login server, no session and no page.
 */
package org.linecard.device;
