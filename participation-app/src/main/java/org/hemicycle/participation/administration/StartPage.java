package org.hemicycle.participation.administration;

import java.util.List;
import org.hemicycle.participation.administration.announcements.Announcement;
import org.hemicycle.participation.modules.AdminFigure;
import org.hemicycle.participation.modules.AdminTask;

/** All that the start page of the administration may say. */
record StartPage(
        List<Announcement> announcements, List<AdminTask> tasks, List<AdminFigure> figures, List<Deed> deeds) {}
