package org.hemicycle.themes.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.themes.Frame;

/** Builds what surrounds a page for the request at hand; each application has its own. */
public interface Frames {
    /** The frame of this request. It must read nothing that would open a session. */
    Frame of(HttpServletRequest request, HttpServletResponse response);
}
