/** One-time links by which a softphone gets its file, and with it its own credentials, before it has any: for codes that a person scans. Looked up and burnt where files are served. */
package org.linecard.links;
