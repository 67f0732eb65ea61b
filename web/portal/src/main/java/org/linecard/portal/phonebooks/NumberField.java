package org.linecard.portal.phonebooks;

import java.io.Serializable;
import org.linecard.phonebooks.ContactNumber;
import org.linecard.phonebooks.ContactNumber.Kind;

/** One line for a number in the contact's dialog. */
public class NumberField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int place;
    private Kind kind;
    private String typed;

    NumberField(int place, Kind kind, String typed) {
        this.place = place;
        this.kind = kind;
        this.typed = typed;
    }

    ContactNumber number() {
        return new ContactNumber(kind, typed);
    }

    void fill(ContactNumber number) {
        kind = number.kind();
        typed = number.number();
    }

    /** From 1; the refusals' {@code number1} is the input of that name. */
    public int getPlace() { return place; }
    public Kind getKind() { return kind; }
    public void setKind(Kind to) { kind = to; }
    public String getTyped() { return typed; }
    public void setTyped(String to) { typed = to; }
}
