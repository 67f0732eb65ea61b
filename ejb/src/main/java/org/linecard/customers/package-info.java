/** Resellers and their customers: who owns and pays, and where a customer's phones register. */
package org.linecard.customers;
