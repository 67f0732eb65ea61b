package org.linecard.it;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linecard.tenancy.Shared;
import org.linecard.tenancy.Tenant;

/** Every entity that tenants own, as the metamodel knows them, with what a test needs to ask for its rows. */
final class Entities {

    /**
     * @param name as in JPQL
     * @param path attribute that holds the owner's path
     */
    record Owned(Class<?> type, String name, String path, EntityType<?> meta) {

        String table() {
            for (Class<?> c = type; c != null; c = c.getSuperclass()) if (c.isAnnotationPresent(Table.class)) return c.getAnnotation(Table.class).name();
            throw new AssertionError(type + " names no table");
        }

        String pathColumn() {
            return path.equals("path") ? "path" : "owner_path";
        }

        /** SQL condition that tells the entity from others in its table. */
        String kind() {
            var kind = type.getAnnotation(DiscriminatorValue.class);
            return kind == null ? "1 = 1" : "kind = '" + kind.value() + "'";
        }

        /** Relations to other owned entities. */
        List<Attribute<?, ?>> relations() {
            return meta.getAttributes().stream().filter(Attribute::isAssociation).sorted(Comparator.comparing(Attribute::getName)).<Attribute<?, ?>>map(a -> a).toList();
        }

        /** Column of a relation's foreign key; empty when the other side has it. */
        Optional<String> joinColumn(Attribute<?, ?> relation) {
            return fields().stream().filter(f -> f.getName().equals(relation.getName()) && f.isAnnotationPresent(JoinColumn.class)).map(f -> f.getAnnotation(JoinColumn.class).name()).findFirst();
        }

        /** Of the class and all above it. */
        List<Field> fields() {
            var fields = new ArrayList<Field>();
            for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) fields.addAll(Arrays.asList(c.getDeclaredFields()));
            return fields;
        }
    }

    private Entities() { }

    static List<Owned> owned(EntityManager em) {
        return em.getMetamodel().getEntities().stream().filter(e -> !e.getJavaType().isAnnotationPresent(Shared.class)).map(Entities::of)
            .sorted(Comparator.comparing(Owned::name)).toList();
    }

    private static Owned of(EntityType<?> meta) {
        return new Owned(meta.getJavaType(), meta.getName(), path(meta.getJavaType()), meta);
    }

    static String path(Class<?> type) {
        return Tenant.class.isAssignableFrom(type) ? "path" : "ownerPath";
    }

    /** Target of a relation, whether to one or to many. */
    static Class<?> target(Attribute<?, ?> relation) {
        return relation instanceof PluralAttribute<?, ?, ?> many ? many.getElementType().getJavaType() : relation.getJavaType();
    }

    static String column(Field field) {
        var column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }
}
