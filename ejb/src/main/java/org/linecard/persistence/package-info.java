/** Paging in the database, and the two column types that JPA lacks. */
package org.linecard.persistence;
