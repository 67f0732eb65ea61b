package org.linecard.it;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Every EJB of the deployment, as JNDI knows them, with every method that somebody could call. */
final class Services {

    record Service(Class<?> type, Object bean) {

        List<Call> calls() {
            return Arrays.stream(type.getMethods()).filter(m -> m.getDeclaringClass() != Object.class && !Modifier.isStatic(m.getModifiers()) && !m.isSynthetic())
                .map(m -> new Call(this, m)).toList();
        }
    }

    record Call(Service service, Method method) {

        /** Roles that may; empty when nobody is asked for one. */
        Set<String> roles() {
            var own = method.getAnnotation(RolesAllowed.class);
            if (own != null) return Set.of(own.value());
            if (method.isAnnotationPresent(PermitAll.class)) return Set.of();
            var all = service.type().getAnnotation(RolesAllowed.class);
            return all == null ? Set.of() : Set.of(all.value());
        }

        Object with(Object... arguments) throws Exception {
            try {
                return method.invoke(service.bean(), arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Exception cause) throw cause;
                throw e;
            }
        }

        @Override
        public String toString() {
            return service.type().getSimpleName() + "." + method.getName() + Arrays.stream(method.getParameters()).map(p -> p.getType().getSimpleName() + " " + p.getName()).toList();
        }
    }

    private Services() { }

    static List<Service> all() throws NamingException {
        var context = new InitialContext();
        var found = new TreeMap<String, Service>();
        for (var module : names(context, "java:app")) {
            if (module.equals("env") || module.equals("AppName")) continue;
            for (var name : names(context, "java:app/" + module)) {
                if (!name.contains("!")) continue;
                var type = type(name.substring(name.indexOf('!') + 1));
                if (!type.getPackageName().equals(Services.class.getPackageName())) found.put(type.getName(), new Service(type, context.lookup("java:app/" + module + "/" + name)));
            }
        }
        return List.copyOf(found.values());
    }

    private static List<String> names(InitialContext context, String at) throws NamingException {
        var names = new ArrayList<String>();
        Collections.list(context.list(at)).forEach(pair -> names.add(pair.getName()));
        return names;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " is an EJB that the tests cannot see", e);
        }
    }
}
