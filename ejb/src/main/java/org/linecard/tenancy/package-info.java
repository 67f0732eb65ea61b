/**
 * Whose data a thread may see. One criterion on one mapped superclass filters every query by the owner's path; a scope is bound once per
 * persistence context, and a context without a scope refuses to answer. Composite foreign keys in the schema are the second fence.
 */
package org.linecard.tenancy;
