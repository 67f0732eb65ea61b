/** Where resellers make templates their own: copy, edit, compare with the pack's, try on sample phones and on real ones, publish. */
package org.linecard.workbench;
