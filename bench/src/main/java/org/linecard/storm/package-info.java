/**
 * {@code ./linecard bench storm}: how fast Linecard answers when very many phones ask at once, beside nginx that serves the same bytes as static files to the
 * same client in the same run. {@link org.linecard.storm.Storm} is the command. {@link org.linecard.storm.Population} and {@link org.linecard.storm.Fetch} know
 * nothing of the measurement: any test that needs many phones can use them.
 */
package org.linecard.storm;
