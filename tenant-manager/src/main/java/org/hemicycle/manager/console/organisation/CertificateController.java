package org.hemicycle.manager.console.organisation;

import java.util.Map;
import org.hemicycle.manager.organisations.CertificateView;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.certificates.DeletionCertificate;
import org.hemicycle.provisioning.certificates.DeletionCertificates;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The certificate of a deletion, to be read, and to be downloaded as it was signed. */
@Controller
@Allows(Permission.LOOK)
@RequestMapping("/organisations/{slug}/deletion-certificate")
class CertificateController {
    private final Organisations organisations;
    private final DeletionCertificates certificates;

    CertificateController(Organisations organisations, DeletionCertificates certificates) {
        this.organisations = organisations;
        this.certificates = certificates;
    }

    @GetMapping
    ModelAndView show(@PathVariable String slug) {
        var tenant = tenant(slug);
        var page = CertificatePage.of(tenant, certificate(tenant));
        return new ModelAndView("console/organisation/certificate", Map.of("page", page));
    }

    @GetMapping("/file")
    ResponseEntity<CertificateView> download(@PathVariable String slug) {
        var name = ContentDisposition.attachment()
                .filename("deletion-" + slug + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(CertificateView.of(certificate(tenant(slug))));
    }

    private DeletionCertificate certificate(Tenant tenant) {
        return certificates.find(tenant.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Tenant tenant(String slug) {
        return organisations
                .find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .tenant();
    }
}
