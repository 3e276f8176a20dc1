package org.scenicwatch.core.incident;

/**
 * How incidents and volunteers are named: {@code incident:{uuid of the case}}, {@code volunteer:{area}/{code}} with the code
 * of the responder.
 */
public final class IncidentIds {

    private static final String INCIDENT = "incident:";
    private static final String CASE = "case:";
    private static final String VOLUNTEER = "volunteer:";

    private IncidentIds() {}

    /** The incident of the case with this id, in rows or as an aggregate. */
    public static String ofCase(String caseId) {
        return INCIDENT + (caseId.startsWith(CASE) ? caseId.substring(CASE.length()) : caseId);
    }

    /** Whether an aggregate of this id is what is done on the spot of a case. */
    public static boolean isIncident(String aggregateId) {
        return aggregateId.startsWith(INCIDENT);
    }

    /** The id in rows and REST of the case whose incident this is. */
    public static String caseRow(String incidentId) {
        return incidentId.startsWith(INCIDENT) ? incidentId.substring(INCIDENT.length()) : incidentId;
    }

    /** The volunteer with this code. */
    public static String volunteer(String area, String code) {
        return VOLUNTEER + area + "/" + code;
    }

    /** The id in rows of a volunteer, {@code {area}/{code}}. */
    public static String volunteerRow(String volunteerId) {
        return volunteerId.startsWith(VOLUNTEER) ? volunteerId.substring(VOLUNTEER.length()) : volunteerId;
    }

    /** The code of a volunteer. */
    public static String code(String volunteerId) {
        return volunteerId.substring(volunteerId.indexOf('/') + 1);
    }
}
