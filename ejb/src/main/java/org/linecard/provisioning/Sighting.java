package org.linecard.provisioning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.AdditionalCriteria;

/** Somebody asked for a file. Belongs to whoever owned the device then; of unknown devices to nobody, so that only an admin sees them. */
@Entity
@Table(name = "sighting")
@AdditionalCriteria("this.ownerPath like :scope")
public class Sighting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Column(name = "owner_path")
    private String ownerPath;

    @Column(name = "device_id")
    private Long deviceId;

    private Instant at;
    private String address;
    private String agent;
    private String file;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    protected Sighting() { }

    Sighting(Seen seen) {
        ownerPath = seen.ownerPath();
        deviceId = seen.device();
        at = seen.at();
        address = seen.address();
        agent = seen.agent();
        file = seen.file();
        verdict = seen.verdict();
    }

    public Long getId() { return id; }
    public String getOwnerPath() { return ownerPath; }
    public Long getDeviceId() { return deviceId; }
    public Instant getAt() { return at; }
    public String getAddress() { return address; }
    public String getAgent() { return agent; }
    public String getFile() { return file; }
    public Verdict getVerdict() { return verdict; }
}
