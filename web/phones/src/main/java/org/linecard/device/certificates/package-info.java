/**
 * The certificate that its vendor gave a phone at the factory, as a proof of who it is. Off unless the operator names the vendors that are believed.
 * {@link org.linecard.device.certificates.DeviceCertificates} is all that the rest of the door sees.
 */
package org.linecard.device.certificates;
