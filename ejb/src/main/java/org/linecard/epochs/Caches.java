package org.linecard.epochs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentMap;

/** Hands out the caches of the server's configuration ({@code wildfly-config/50-caches.cli}) at start. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Caches {

    /**
     * The caches are there.
     *
     * @param answers what phones were served, by path
     * @param facts   what files are made of
     */
    public record Ready(ConcurrentMap<String, Object> answers, ConcurrentMap<Object, Object> facts) { }

    @Resource(lookup = "java:jboss/infinispan/cache/linecard/epochs")
    private ConcurrentMap<Integer, Long> numbers;

    @Resource(lookup = "java:jboss/infinispan/cache/linecard/answers")
    private ConcurrentMap<String, Object> answers;

    @Resource(lookup = "java:jboss/infinispan/cache/linecard/facts")
    private ConcurrentMap<Object, Object> facts;

    @Inject
    private Epochs epochs;

    @Inject
    private Event<Ready> ready;

    @PostConstruct
    void start() {
        epochs.keepIn(numbers);
        ready.fire(new Ready(answers, facts));
    }
}
