/** Pages about firmware: what runs, what is to run, the images and the steps between them, and the door by which an image is sent. */
package org.linecard.portal.firmware;
