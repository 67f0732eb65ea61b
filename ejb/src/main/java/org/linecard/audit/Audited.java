package org.linecard.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every change of this entity is written into history; so are its birth and its end, unless it comes and goes with another row. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Audited {

    /** Whether it comes and goes with its aggregate's root, whose own entry tells that: the sixteen lines of a device are no news. */
    boolean part() default false;
}
