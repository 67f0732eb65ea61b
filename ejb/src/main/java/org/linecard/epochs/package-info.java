/** Whether what was made from the database is still true: each commit raises a number for what it changed, and whatever is kept carries the numbers that it was made under. */
package org.linecard.epochs;
