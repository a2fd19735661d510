package org.hemicycle.participation.api;

import java.util.List;
import org.hemicycle.themes.Message;

/** A parameter or field of a request to the API cannot be used; the answer names it. */
public final class WrongParameter extends RuntimeException {
    private final transient List<Fault> faults;
    private final int status;

    /** @param where the parameter, or the JSON pointer of the field */
    public record Fault(String where, Message message) {}

    private WrongParameter(int status, List<Fault> faults) {
        super("wrong: " + faults.stream().map(Fault::where).toList(), null, false, false);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    /** A parameter of the address: 400. */
    public static WrongParameter of(String parameter, Message message) {
        return new WrongParameter(400, List.of(new Fault(parameter, message)));
    }

    /** Fields of a body that could be read: 422. */
    public static WrongParameter ofFields(List<Fault> faults) {
        return new WrongParameter(422, faults);
    }

    /** 400 for parameters, 422 for fields. */
    public int status() {
        return status;
    }

    public List<Fault> faults() {
        return faults;
    }
}
