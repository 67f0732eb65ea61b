package org.linecard.hardware;

/** The secrets of a device that a person may see, one logged act each. */
public enum DeviceSecret { PROVISIONING_PASSWORD, ADMIN_PASSWORD, USER_PASSWORD, VENDOR_PIN }
