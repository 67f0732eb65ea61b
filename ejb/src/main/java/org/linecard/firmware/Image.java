package org.linecard.firmware;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.linecard.audit.Audited;
import org.linecard.tenancy.Owned;
import org.linecard.tenancy.Shared;

/**
 * A firmware image: what it is, which models it fits, and the hash that is its place in the store. Images are vendors' published files, the same for
 * everybody, and what a wrong one does to a phone cannot be undone: so only the platform adds and removes them, and every tenant sees them. Which of them
 * its phones run is each tenant's own choice (see {@code upgrades}). An image never changes, but for its notes, and models
 * that it turns out to fit as well.
 */
@Entity
@Table(name = "firmware_image")
@Shared("Vendors publish images for everybody. Only the platform adds or removes one; a row tells nothing of any tenant.")
@Audited
@NamedQuery(name = "Image.ofVendor", query = "select i from Image i where i.vendor = :vendor")
public class Image implements Owned {

    /** How much of the hash stands in the image's address: 128 bits, which nobody guesses who has not got the file. */
    static final int KEY = 32;

    private static final String BETWEEN = ", ";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @jakarta.persistence.Version
    @Column(name = "version")
    private long version;

    private String vendor;
    private String models;

    @Column(name = "firmware")
    private String release;

    @Column(name = "file_name")
    private String fileName;

    private long size;
    private String sha256;
    private String notes;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    protected Image() { }

    public Image(ImageDetails details, Received file, String by, Instant at) {
        vendor = details.vendor();
        release = details.release();
        change(details.models(), details.notes());
        fileName = file.fileName();
        size = file.size();
        sha256 = file.sha256();
        uploadedBy = by;
        uploadedAt = at;
    }

    void change(List<String> fitting, String remarks) {
        models = String.join(BETWEEN, fitting);
        notes = remarks;
    }

    public boolean fits(String theVendor, String model) {
        return vendor.equals(theVendor) && getModels().contains(model);
    }

    /** Below {@code /p/}. */
    public String path() {
        return ImageStore.PREFIX + getKey() + "/" + fileName;
    }

    public Version release() {
        return Version.of(release);
    }

    @Override public Long id() { return id; }
    /** The platform's. */
    @Override public String ownerPath() { return ""; }
    @Override public String label() { return vendor + " " + models + " " + release; }

    public Long getId() { return id; }
    public long getVersion() { return version; }
    public String getVendor() { return vendor; }
    /** In alphabetical order. */
    public List<String> getModels() { return List.of(models.split(BETWEEN)); }
    /** Its firmware's version, as the vendor writes it. */
    public String getRelease() { return release; }
    public String getFileName() { return fileName; }
    public long getSize() { return size; }
    /** In hexadecimal digits. */
    public String getSha256() { return sha256; }
    public String getKey() { return sha256.substring(0, KEY); }
    public String getNotes() { return notes; }
    public String getUploadedBy() { return uploadedBy; }
    public Instant getUploadedAt() { return uploadedAt; }
}
