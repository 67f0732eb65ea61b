package org.linecard.it;

import java.util.ArrayList;
import java.util.List;
import org.linecard.security.SecretColumn;

/** More phones than the demonstration has, written past the application: of its first phone's owner and model, with a password each, and without lines. */
final class Fleet implements AutoCloseable {

    private static final String LIKE = "805ec0000001";
    private static final long FIRST = 7_000_000_000L;

    record Member(String mac, String password, boolean active) {

        String file() {
            return mac + ".cfg";
        }
    }

    private final List<Member> members = new ArrayList<>();

    Member add(String mac, boolean active) {
        var member = new Member(mac, "fleet-" + mac, active);
        Stored.write("insert into device (id, owner_id, owner_path, version, revision, identity_kind, identity, vendor, model, active, life_cycle, provisioning_user, provisioning_password)"
            + " select ?, owner_id, owner_path, 0, 0, 'MAC', ?, vendor, model, ?, life_cycle, ?, ? from device where identity = '" + LIKE + "'",
            "" + (FIRST + members.size()), mac, active ? "1" : "0", mac, new SecretColumn().convertToDatabaseColumn(member.password()));
        members.add(member);
        return member;
    }

    List<Member> members() {
        return members;
    }

    @Override
    public void close() {
        Stored.write("delete from last_seen where device_id >= ?", "" + FIRST);
        Stored.change("delete from device where id >= ?", "" + FIRST);
    }
}
