/** What phones get: the file of a device, made from the chain at the moment it is asked for, and the record of who asked for what. */
package org.linecard.provisioning;
