package org.linecard.editions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linecard.templates.TemplateError;
import org.linecard.vendors.VendorPack;

/** Packs with a reseller's published texts in them. Compiled ones are kept, the least used go first; a key names all that a pack depends on, so none is ever stale. */
@ApplicationScoped
public class PublishedEditions {

    private static final Logger LOG = Logger.getLogger(PublishedEditions.class.getName());
    private static final int KEPT = 200;

    private record Key(String pack, String revision, String texts) { }

    private final Map<Key, VendorPack> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;
        @Override protected boolean removeEldestEntry(Map.Entry<Key, VendorPack> eldest) { return size() > KEPT; }
    });

    /**
     * The pack with these texts in it. A text that no longer fits the pack (a word has gone since) is not served: phones then get the pack's own files, and the log
     * says so.
     *
     * @param texts  by template
     * @param whose  for the log
     */
    public VendorPack in(VendorPack pack, SortedMap<String, String> texts, String whose) {
        if (texts.isEmpty()) return pack;
        return compiled.computeIfAbsent(new Key(pack.folder(), pack.revision(), Prints.of(texts.toString())), key -> compile(pack, texts, whose));
    }

    private static VendorPack compile(VendorPack pack, Map<String, String> texts, String whose) {
        try {
            return pack.with(texts);
        } catch (TemplateError e) {
            LOG.log(Level.SEVERE, "The templates of {0} for {1} do not fit the pack any more, so its own serve: {2}", new Object[] {whose, pack.vendor(), e.getMessage()});
            return pack;
        }
    }
}
