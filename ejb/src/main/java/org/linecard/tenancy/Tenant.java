package org.linecard.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.regex.Pattern;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.linecard.problems.Checks;

/** Who owns and pays: a reseller, or a customer of a reseller. The tree is two deep, and a tenant's path is its place in it. */
@Entity
@Table(name = "tenant")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
@SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 50)
@AdditionalCriteria("this.path like :scope")
public abstract class Tenant implements Owned {

    /** Lower-case letters, digits and hyphens: nothing that a LIKE pattern or a URL would read otherwise. */
    public static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])?");

    public enum Status { ACTIVE, SUSPENDED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    private String name;
    private String slug;
    private String path;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;

    @Version
    @Column(name = "version")
    private long version;

    protected Tenant() { }

    /** @param above path of the owner, empty for a reseller */
    protected Tenant(String above, String slug, String name) {
        new Checks().required("slug", slug).form("slug", slug, SLUG, "slug.form").required("name", name).line("name", name, 80).done();
        this.slug = slug;
        this.path = above + slug + "/";
        this.name = name;
    }

    protected void rename(String to) {
        new Checks().required("name", to).line("name", to, 80).done();
        name = to;
    }

    protected void moveUnder(String above) {
        path = above + slug + "/";
    }

    /** A suspended tenant keeps its data and its login; its phones get no files. */
    public void suspend() {
        status = Status.SUSPENDED;
    }

    public void resume() {
        status = Status.ACTIVE;
    }

    @Override public Long id() { return id; }
    @Override public String ownerPath() { return path; }
    @Override public String label() { return name; }

    public Long getId() { return id; }
    public String getName() { return name; }
    public String getSlug() { return slug; }
    /** Slugs from the reseller down, each followed by a slash: {@code acme/widgets/}. */
    public String getPath() { return path; }
    public Status getStatus() { return status; }
    public boolean isActive() { return status == Status.ACTIVE; }
    public long getVersion() { return version; }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tenant t && path.equals(t.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
