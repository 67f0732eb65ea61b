/** What can be refused. A refusal is thrown by the domain, rolls the transaction back and reaches one handler per edge, which finds the words. */
package org.linecard.problems;
