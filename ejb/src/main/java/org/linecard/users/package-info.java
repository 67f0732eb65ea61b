/** People. A user is a set of features, voicemail, caller ID and the like; it holds no SIP credentials and cannot register. */
package org.linecard.users;
