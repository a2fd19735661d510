package org.hemicycle.participation.modules;

import java.util.List;

/** A module that has figures to show on the start page of {@code /admin}. */
public interface AdminFigures {
    /** The figures that this person may know, with the powers they have; none is empty. */
    List<AdminFigure> figures(Powers reader);
}
